// SPDX-License-Identifier: MIT
// The peer of observe in DuckDB on two threads: the same sums as w3_sums.awk.
// usage: node w3_duckdb.cjs episodes.csv
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
  const database = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await database.connect();
  const answer = await connection.runAndReadAll(`
    SELECT day, centre, client, count(*),
           sum(date_diff('minute', asked, coalesce(started, ended))),
           sum(date_diff('minute', started, ended))
    FROM read_csv('${process.argv[2]}', header = true, auto_detect = false, delim = ',', columns = {
      'day': 'DATE', 'centre': 'VARCHAR', 'client': 'VARCHAR', 'asked': 'TIME', 'started': 'TIME',
      'ended': 'TIME', 'outcome': 'VARCHAR', 'workers': 'INTEGER', 'sharing': 'INTEGER'})
    GROUP BY ALL ORDER BY ALL`);
  console.log(answer.currentRowCount);
}
main();
