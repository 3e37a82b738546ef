// Nuclei: opens an image of bright nuclei (or a series), finds what is brighter than its surroundings, splits nuclei that touch, and measures them.
// Lengths are in pixels: change sigma and ratio where nuclei are not some 15 to 40 pixels wide (sigma smooths noise, sigma times ratio is the surroundings).
// Leaves the label image (labels.tif), the measurements (measurements.csv), a picture with coloured outlines (overview.png) and the steps that led
// there (provenance.txt). Run it from the Macros menu, or over a folder of images with the job of the README.

arguments = split(getArgument(), "(\n)");
if (arguments.length == 3) {
	input = arguments[0]; series = arguments[1]; output = arguments[2];
} else {
	input = File.openDialog("Image of nuclei");
	series = "";
	output = getDirectory("Folder for the results");
}

setBatchMode(true);
if (File.isDirectory(input))
	run("Open DICOM Series...", "folder=[" + input + "] series=[" + series + "]");
else
	open(input);
rename("nuclei");
run("DoG Filter...", "sigma=1 ratio=15 units=pixel mode=slice-by-slice");
run("Threshold Image...", "method=Li mode=slice-by-slice");
run("Split Touching Objects...", "sigma=1 height=0.5 connectivity=all units=pixel mode=slice-by-slice");
rename("split");
run("Connected Components...", "connectivity=all minimumsize=30 splitlabels units=pixel mode=slice-by-slice");
rename("labels");
saveAs("Tiff", output + "labels.tif");
rename("labels");
File.saveString(call("org.roentgen.fiji.Provenance.text"), output + "provenance.txt");

run("Clear Results");
run("Label Measurements...", "intensity=nuclei units=pixel mode=slice-by-slice");
saveAs("Results", output + "measurements.csv");

run("Label Overview...", "intensity=nuclei level=0 width=0 file=[" + output + "overview.png]");
close("*");
