# The peer of observe in awk: counts the rows of each client's day, adds up waits and help.
# usage: awk -f w3_sums.awk episodes.csv
function minutes(clock) { return substr(clock, 1, 2) * 60 + substr(clock, 4, 2) }
BEGIN { FS = "," }
NR == 1 { next }
{
    name = $1 "," $2 "," $3
    count[name]++
    if ($4 != "") wait[name] += minutes($5 != "" ? $5 : $6) - minutes($4)
    if ($5 != "" && $6 != "") help[name] += minutes($6) - minutes($5)
}
END { for (name in count) print name "," count[name] "," wait[name] + 0 "," help[name] + 0 }
