# SPDX-License-Identifier: MIT
# The peer of observe in R's data.table: the same sums as w3_sums.awk.
# usage: Rscript w3_sums.R episodes.csv
library(data.table)
minutes <- function(clock) as.integer(substr(clock, 1, 2)) * 60L + as.integer(substr(clock, 4, 5))
log <- fread(commandArgs(TRUE)[1], colClasses = "character")
log[, c("a", "s", "e") := lapply(.(asked, started, ended), minutes)]
sums <- log[, .(.N, sum(fcoalesce(s, e) - a, na.rm = TRUE), sum(e - s, na.rm = TRUE)),
            by = .(day, centre, client)]
print(nrow(sums))
