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
    from scipy import ndimage
    from skimage.feature import canny
    from skimage.filters import sobel, threshold_otsu
except ImportError as missing:
    sys.exit(f"{sys.executable}: {missing}")

SHAPE = (256, 256, 256)
PLANE_SHAPE = (2048, 2048)


def volume_median(folder):
    image, result = read(folder, "volume", "<f4"), np.empty(SHAPE, np.float32)
    return "scipy", lambda: ndimage.median_filter(image, size=3, output=result)


def threshold(folder):
    image = read(folder, "volume", "<f4")
    return "skimage", lambda: threshold_otsu(image)


def connected_components(folder):
    mask, labels = read(folder, "mask", "u1"), np.empty(SHAPE, np.int32)
    return "scipy", lambda: ndimage.label(mask, structure=np.ones((3, 3, 3)), output=labels)


def gradient_magnitude(folder):
    image = read(folder, "volume", "<f4")
    return "skimage", lambda: sobel(image)


def canny_edges(folder):
    image = read(folder, "plane8", "u1", PLANE_SHAPE).astype(np.float32)
    return "skimage", lambda: canny(image, sigma=1.5, low_threshold=20, high_threshold=60, mode="reflect")


THEMES = {"GradientMagnitude": gradient_magnitude, "Canny": canny_edges, "VolumeMedian": volume_median, "Threshold": threshold, "ConnectedComponents": connected_components}


def read(folder, name, dtype, shape=SHAPE):
    return np.fromfile(Path(folder) / (name + ".raw"), dtype).reshape(shape)


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
    elif theme in THEMES:
        peer, call = THEMES[theme](folder)
        times = [iteration(call, float(seconds)) for _ in range(int(warmups) + int(iterations))][int(warmups):]
        print(f"{theme}.{peer} {statistics.mean(times)} {statistics.stdev(times)}")


main(*sys.argv[1:])
