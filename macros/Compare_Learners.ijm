// Compare learners: trains every learner on one table and writes what each of them achieves on rows that it has not seen (scores.csv).
// The table has a column to predict and may have one that says which part of a cross-validation each row is in, or train and test.
// Run it from the Macros menu, or with an argument of lines: table, target, columns to leave out, split (may be empty), folder for the results.

arguments = split(getArgument(), "(\n)");
if (arguments.length == 5) {
	table = arguments[0]; target = arguments[1]; exclude = arguments[2]; parts = arguments[3]; output = arguments[4];
} else {
	table = File.openDialog("Table with a row for each patient");
	target = getString("Column to predict", "target");
	exclude = getString("Columns that are no features", "");
	parts = getString("Column with the parts (may be empty)", "");
	output = getDirectory("Folder for the results");
}

learners = newArray("linear SVM", "RBF SVM", "logistic regression", "decision tree CART", "random forest", "gradient boosting", "nearest neighbours", "naive Bayes");
run("Clear Results");
for (i = 0; i < learners.length; i++)
	run("Train Classifier...", "table=[" + table + "] target=[" + target + "] exclude=[" + exclude + "] split=[" + parts + "] learner=[" + learners[i] + "] scale=standardised seed=1");
saveAs("Results", output + "scores.csv");
