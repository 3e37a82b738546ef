// CT workflow: opens a CT series, takes the noise out, keeps what is at least 200 HU (bone), splits it into objects and measures them.
// Leaves the label image (labels.tif), the measurements (measurements.csv), a picture of slices with coloured outlines (overview.png) and
// the steps that led there (provenance.txt). Run it from the Macros menu, or over a folder of series and images with the job of the README.

arguments = split(getArgument(), "(\n)");
if (arguments.length == 3) {
	input = arguments[0]; series = arguments[1]; output = arguments[2];
} else {
	input = getDirectory("Folder with one CT series");
	series = "";
	output = getDirectory("Folder for the results");
}

setBatchMode(true);
if (File.isDirectory(input))
	run("Open DICOM Series...", "folder=[" + input + "] series=[" + series + "]");
else
	open(input);
rename("CT");
run("Median and Percentile Filter...", "radius=1 percentile=50 element=box units=pixel");
run("Threshold Image...", "method=Manual lower=200");
run("Connected Components...", "connectivity=all minimumsize=100");
rename("labels");
saveAs("Tiff", output + "labels.tif");
rename("labels");
File.saveString(call("org.roentgen.fiji.Provenance.text"), output + "provenance.txt");

run("Clear Results");
run("Label Measurements...", "intensity=CT percentiles=[5, 25, 75, 95]");
saveAs("Results", output + "measurements.csv");

run("Label Overview...", "intensity=CT file=[" + output + "overview.png]");
close("*");
