package org.roentgen.filter;

class GaussianSmoothingTest implements FilterContract {

    @Override public Filter filter() {
        return new GaussianSmoothing(1.3);
    }
}
