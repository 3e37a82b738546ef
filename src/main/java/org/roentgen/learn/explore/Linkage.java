package org.roentgen.learn.explore;

/**
 * How far two clusters are apart, told from the clusters that they were joined from (Lance and Williams): of clusters i and j, joined at distance d(i, j), to another one k.
 * <p>Single: the nearest two rows; complete: the farthest two; average: the mean of all pairs (UPGMA); Ward: √(2 |i| |j| / (|i| + |j|)) times the distance of the means, so that
 * the distance of two rows is their own.
 * <p>Lance &amp; Williams 1967, Comput. J. 9:373–380, doi:10.1093/comjnl/9.4.373; Ward 1963, J. Am. Stat. Assoc. 58:236–244, of squared distances (Ward2 in Murtagh &amp;
 * Legendre 2014, J. Classif. 31:274–295).
 */
public enum Linkage {

    WARD {
        @Override double distance(double toI, double toJ, double between, int i, int j, int k) {
            double all = (double) i + j + k;
            return Math.sqrt(((i + k) / all) * toI * toI + ((j + k) / all) * toJ * toJ - k / all * between * between);
        }
    },

    AVERAGE {
        @Override double distance(double toI, double toJ, double between, int i, int j, int k) {
            return (i * toI + j * toJ) / ((double) i + j);
        }
    },

    COMPLETE {
        @Override double distance(double toI, double toJ, double between, int i, int j, int k) {
            return Math.max(toI, toJ);
        }
    },

    SINGLE {
        @Override double distance(double toI, double toJ, double between, int i, int j, int k) {
            return Math.min(toI, toJ);
        }
    };

    /** @param toI from k to i; the sizes of the clusters are i, j and k */
    abstract double distance(double toI, double toJ, double between, int i, int j, int k);
}
