// Parses every case file of a folder with js-yaml, and nothing more. Without a folder it only says
// by its exit status whether js-yaml is found.
const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");

const folder = process.argv[2];
for (const name of folder ? fs.readdirSync(folder) : []) {
  yaml.load(fs.readFileSync(path.join(folder, name), "utf8"));
}
