// The letters by docxtemplater: node letters.js TEMPLATE ROWS COUNT FOLDER; prints what it took.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [template, list, count, folder] = process.argv.slice(2);
const base = fs.readFileSync(template);
const rows = JSON.parse(fs.readFileSync(list, "utf8")).slice(0, Number(count));

let size = 0;
let start = process.hrtime.bigint();
rows.forEach((row, index) => {
  const letter = new Docxtemplater(new PizZip(base), { linebreaks: true });
  letter.render(row);
  const data = letter.toBuffer({ compression: "DEFLATE" });
  fs.writeFileSync(path.join(folder, `${row.id}.docx`), data);
  size += data.length;
  if (index === 0) {
    start = process.hrtime.bigint();
  }
});
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ seconds, count: rows.length - 1, size: size / rows.length }));
