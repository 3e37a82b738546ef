package org.roentgen.learn.train;

import weka.classifiers.Classifier;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.functions.SMO;
import weka.classifiers.functions.supportVector.Kernel;
import weka.classifiers.functions.supportVector.PolyKernel;
import weka.classifiers.functions.supportVector.RBFKernel;
import weka.classifiers.lazy.IBk;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.SelectedTag;

/** Weka's learners under the names and with the parameters of the literature. Features are taken as they are: scale them before. */
public final class Learners {

    /** Rows that support vectors, and neighbours, are looked for among. */
    static final int MOST_VECTORS = 50_000;
    private static final int MOST_NEIGHBOURS = 200_000;

    private Learners() { }

    /** Support vector machine with a linear kernel, trained by sequential minimal optimisation (Platt 1998); probabilities by Platt's calibration. */
    public static Learner linearSvm(double cost) {
        return svm("linear SVM", cost, new PolyKernel());
    }

    /** Support vector machine with the kernel exp(−gamma · |x − y|²). */
    public static Learner rbfSvm(double cost, double gamma) {
        RBFKernel kernel = new RBFKernel();
        kernel.setGamma(gamma);
        return svm("RBF SVM", cost, kernel);
    }

    private static Learner svm(String name, double cost, Kernel kernel) {
        return new WekaLearner(name, MOST_VECTORS, seed -> {
            SMO svm = new SMO();
            svm.setC(cost);
            svm.setKernel(copy(kernel));
            svm.setFilterType(new SelectedTag(SMO.FILTER_NONE, SMO.TAGS_FILTER));
            svm.setBuildCalibrationModels(true);
            svm.setNumFolds(5);
            svm.setRandomSeed((int) seed);
            return svm;
        });
    }

    private static Kernel copy(Kernel kernel) {
        try {
            return Kernel.makeCopy(kernel);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** C4.5 (Quinlan 1993), pruned at a confidence of 0.25. */
    public static Learner c45(int leastInLeaf) {
        return new WekaLearner("decision tree C4.5", seed -> {
            J48 tree = new J48();
            tree.setMinNumObj(leastInLeaf);
            return tree;
        });
    }

    /** ID3 on numbers cut into ranges ({@link DiscretisedId3}). @param bins 0 for as many as tell the classes apart */
    public static Learner id3(int bins) {
        if (bins < 0 || bins == 1) throw new IllegalArgumentException("Bins must be 0 or at least 2, but are " + bins + ". Choose 0 for cuts by the classes.");
        return new WekaLearner("decision tree ID3", seed -> new DiscretisedId3(bins));
    }

    /** Weka's own forest, trained on all threads and predicting from flat arrays. @param drawn features at each node; 0 for log2(features) + 1 */
    public static Learner wekaForest(int trees, int drawn) {
        return new WekaLearner("random forest of Weka", seed -> {
            RandomForest forest = new RandomForest();
            forest.setNumIterations(trees);
            forest.setNumFeatures(drawn);
            forest.setPrintClassifiers(true);
            forest.setSeed((int) seed);
            return forest;
        });
    }

    public static Learner neighbours(int k) {
        return new WekaLearner(k + " nearest neighbours", MOST_NEIGHBOURS, seed -> {
            IBk neighbours = new IBk(k);
            weka.core.EuclideanDistance distance = new weka.core.EuclideanDistance();
            distance.setDontNormalize(true);
            return withDistance(neighbours, distance);
        });
    }

    private static Classifier withDistance(IBk neighbours, weka.core.DistanceFunction distance) {
        try {
            neighbours.getNearestNeighbourSearchAlgorithm().setDistanceFunction(distance);
            return neighbours;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A Gaussian for each feature and class; not Weka's ({@link NaiveBayes} says why). */
    public static Learner naiveBayes() {
        return new NaiveBayes();
    }

    /** One hidden layer, trained by stochastic back-propagation. */
    public static Learner perceptron(int hidden, int epochs, double rate) {
        return new WekaLearner("multilayer perceptron", seed -> {
            MultilayerPerceptron network = new MultilayerPerceptron();
            network.setHiddenLayers(Integer.toString(hidden));
            network.setTrainingTime(epochs);
            network.setLearningRate(rate);
            network.setSeed((int) seed);
            return network;
        });
    }
}
