"""Times SciPy and scikit-image on the images that the Java side of the benchmark wrote.

peers.py versions
peers.py <theme> <folder> <iterations to warm up> <iterations> <seconds of an iteration>

Prints one line for each peer of the theme: its name, milliseconds for one call (the mean over the iterations), their
standard deviation. An iteration repeats the call until its seconds are over, as JMH does. Results go to memory allocated
before, where the function allows that, as on the Java side.
"""
import platform
import statistics
import sys
from pathlib import Path
from time import perf_counter

try:
    import numpy as np
    import scipy
    import skimage
except ImportError as missing:
    sys.exit(f"{sys.executable}: {missing}")

VOLUME = (256, 256, 256)
SMALL_VOLUME = (128, 128, 128)
PLANE = (2048, 2048)
PEERS = {}


def peer(theme, library):
    """Registers a function that reads the image of a theme and gives the call to measure."""
    def register(function):
        PEERS[theme] = (library, function)
        return function
    return register


def read(folder, name, dtype, shape=VOLUME):
    return np.fromfile(Path(folder) / (name + ".raw"), dtype).reshape(shape)


@peer("VolumeMedian", "scipy")
def volume_median(folder):
    from scipy.ndimage import median_filter
    image, result = read(folder, "volume", "<f4"), np.empty(VOLUME, np.float32)
    return lambda: median_filter(image, size=3, output=result)


@peer("Threshold", "skimage")
def threshold(folder):
    from skimage.filters import threshold_otsu
    image = read(folder, "volume", "<f4")
    return lambda: threshold_otsu(image)


@peer("ConnectedComponents", "scipy")
def connected_components(folder):
    from scipy.ndimage import label
    mask, labels = read(folder, "mask", "u1"), np.empty(VOLUME, np.int32)
    return lambda: label(mask, structure=np.ones((3, 3, 3)), output=labels)


@peer("Slic", "skimage")
def supervoxels(folder):
    from skimage.segmentation import slic
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME)
    unit = (image - image.min()) / (image.max() - image.min())
    return lambda: slic(unit, n_segments=1000, compactness=0.1, channel_axis=None, start_label=1)


@peer("DistanceMap", "scipy")
def distance_map(folder):
    from scipy.ndimage import distance_transform_edt
    mask, distances = read(folder, "mask", "u1"), np.empty(VOLUME)
    return lambda: distance_transform_edt(mask, sampling=(3, 1, 1), distances=distances)


@peer("MarkerWatershed", "skimage")
def marker_watershed(folder):
    from skimage.segmentation import watershed
    image, markers = read(folder, "volume", "<f4"), np.zeros(VOLUME, np.int32)
    places = tuple(np.meshgrid(*[np.arange(3, n, 6.4).astype(int) for n in VOLUME], indexing="ij"))
    markers[places] = np.arange(1, places[0].size + 1).reshape(places[0].shape)
    return lambda: watershed(image, markers)


@peer("LocalBinaryPattern", "skimage")
def local_binary_patterns(folder):
    from skimage.feature import local_binary_pattern
    image = read(folder, "plane8", "u1", PLANE)
    return lambda: local_binary_pattern(image, 8, 1, "uniform")


@peer("LocalEntropy", "skimage")
def local_entropy(folder):
    from skimage.filters import rank
    from skimage.morphology import disk
    image = read(folder, "plane8", "u1", PLANE)
    return lambda: rank.entropy(image, disk(5))


@peer("Gabor", "skimage")
def gabor_plane(folder):
    from skimage.filters import gabor
    image = read(folder, "plane8", "u1", PLANE).astype(np.float64)
    return lambda: gabor(image, frequency=0.15, sigma_x=5, sigma_y=5)


@peer("LaplacianOfGaussian", "scipy")
def laplacian_of_gaussian(folder):
    from scipy.ndimage import gaussian_laplace
    image, result = read(folder, "volume", "<f4"), np.empty(VOLUME, np.float32)
    return lambda: gaussian_laplace(image, 2, output=result)


@peer("RidgeFilter", "skimage")
def ridge_filter(folder):
    from skimage.filters import frangi
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME)
    return lambda: frangi(image, sigmas=(1, 2, 3), black_ridges=False)


@peer("TotalVariation", "skimage")
def total_variation(folder):
    from skimage.restoration import denoise_tv_chambolle
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME)
    weight = 0.1 * float(image.max() - image.min())
    return lambda: denoise_tv_chambolle(image, weight=weight)


@peer("GradientMagnitude", "skimage")
def gradient_magnitude(folder):
    from skimage.filters import sobel
    image = read(folder, "volume", "<f4")
    return lambda: sobel(image)


@peer("Canny", "skimage")
def canny_edges(folder):
    from skimage.feature import canny
    image = read(folder, "plane8", "u1", PLANE).astype(np.float32)
    return lambda: canny(image, sigma=1.5, low_threshold=20, high_threshold=60, mode="reflect")


@peer("Denoise", "skimage")
def non_local_means(folder):
    from skimage.restoration import denoise_nl_means
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME)
    return lambda: denoise_nl_means(image, patch_size=3, patch_distance=5, h=0.1, fast_mode=True)


@peer("RandomWalker", "skimage")
def random_walker_of_two(folder):
    from skimage.segmentation import random_walker
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME).copy()
    n = image.shape[0]
    z, y, x = np.ogrid[:n, :n, :n]
    squared = (x - n // 2) ** 2 + (y - n // 2) ** 2 + (z - n // 2) ** 2
    image[squared < n * n / 9] += image.max() - image.min()
    seeds = np.full(image.shape, 2, np.uint8)
    seeds[1:-1, 1:-1, 1:-1] = squared[1:-1, 1:-1, 1:-1] < n * n / 256
    image = (image - image.min()) / (image.max() - image.min())
    return lambda: random_walker(image, seeds, beta=130, mode="cg_j", tol=1e-3)


@peer("ActiveContour", "skimage")
def morphological_chan_vese_volume(folder):
    from skimage.segmentation import morphological_chan_vese
    image = read(folder, "small_volume", "<f4", SMALL_VOLUME)
    return lambda: morphological_chan_vese(image, 50, init_level_set="checkerboard", smoothing=1)


def iteration(call, seconds):
    start, calls = perf_counter(), 0
    while calls == 0 or perf_counter() - start < seconds:
        call()
        calls += 1
    return 1000 * (perf_counter() - start) / calls


def main(theme, folder="", warmups=0, iterations=0, seconds=0):
    if theme == "versions":
        print(f"Python {platform.python_version()}, NumPy {np.__version__}, SciPy {scipy.__version__},"
              f" scikit-image {skimage.__version__}")
    elif theme in PEERS:
        library, function = PEERS[theme]
        call = function(folder)
        times = [iteration(call, float(seconds)) for _ in range(int(warmups) + int(iterations))][int(warmups):]
        print(f"{theme}.{library} {statistics.mean(times)} {statistics.stdev(times)}")


main(*sys.argv[1:])
