# Parses every case file of a folder with the package yaml, and nothing more.
for (path in list.files(commandArgs(trailingOnly = TRUE)[1], full.names = TRUE)) {
  yaml::read_yaml(path)
}
