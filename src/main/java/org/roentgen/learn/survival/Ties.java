package org.roentgen.learn.survival;

/**
 * What the risk set of several events at one time is. Breslow: all who were at risk, for each of them. Efron: of d events, the k-th (from 0) sees each of the d with
 * weight 1 − k / d, as on average over their unknown order; nearer to the exact likelihood.
 * <p>Breslow 1974, Biometrics 30:89–99. Efron 1977, J. Am. Stat. Assoc. 72:557–565.
 */
public enum Ties { EFRON, BRESLOW }
