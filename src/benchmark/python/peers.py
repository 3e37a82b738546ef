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
    from skimage.filters import threshold_otsu
    from skimage.restoration import denoise_nl_means
except ImportError as missing:
    sys.exit(f"{sys.executable}: {missing}")

SHAPE = (256, 256, 256)


def volume_median(folder):
    image, result = read(folder, "volume", "<f4"), np.empty(SHAPE, np.float32)
    return "scipy", lambda: ndimage.median_filter(image, size=3, output=result)


def threshold(folder):
    image = read(folder, "volume", "<f4")
    return "skimage", lambda: threshold_otsu(image)


def connected_components(folder):
    mask, labels = read(folder, "mask", "u1"), np.empty(SHAPE, np.int32)
    return "scipy", lambda: ndimage.label(mask, structure=np.ones((3, 3, 3)), output=labels)


def denoise(folder):
    image = np.ascontiguousarray(read(folder, "volume", "<f4")[:128, :128, :128])
    return "skimage", lambda: denoise_nl_means(image, patch_size=3, patch_distance=5, h=0.1, fast_mode=True)


THEMES = {"VolumeMedian": volume_median, "Threshold": threshold, "ConnectedComponents": connected_components,
          "Denoise": denoise}


def read(folder, name, dtype):
    return np.fromfile(Path(folder) / (name + ".raw"), dtype).reshape(SHAPE)


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
