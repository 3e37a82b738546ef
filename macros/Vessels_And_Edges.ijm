// Vessels and edges: opens a CT or MR series (or an image), enhances bright tubes of 2 to 4 mm, splits them into objects and measures them, and finds the
// edges of everything. Leaves the enhanced image (vessels.tif), the objects (labels.tif), their measurements (measurements.csv), the edges (edges.tif) and
// the steps that led to the objects (provenance.txt). Run it from the Macros menu, or over a folder of series and images with the job of the README.

arguments = split(getArgument(), "(\n)");
if (arguments.length == 3) {
	input = arguments[0]; series = arguments[1]; output = arguments[2];
} else {
	input = getDirectory("Folder with one series");
	series = "";
	output = getDirectory("Folder for the results");
}

setBatchMode(true);
if (File.isDirectory(input))
	run("Open DICOM Series...", "folder=[" + input + "] series=[" + series + "]");
else
	open(input);
rename("image");

run("Ridge and Vessel Filter...", "measure=jerman structures=bright smallestscale=2 largestscale=4 numberofscales=3");
rename("vessels");
saveAs("Tiff", output + "vessels.tif");
rename("vessels");
run("Threshold Image...", "method=Manual lower=0.5");
run("Connected Components...", "connectivity=all minimumsize=50");
rename("labels");
saveAs("Tiff", output + "labels.tif");
rename("labels");
File.saveString(call("org.roentgen.fiji.Provenance.text"), output + "provenance.txt");

run("Clear Results");
run("Label Measurements...", "intensity=image");
saveAs("Results", output + "measurements.csv");

selectImage("image");
run("Canny Edges...", "sigma=2 thresholding=otsu");
saveAs("Tiff", output + "edges.tif");
close("*");
