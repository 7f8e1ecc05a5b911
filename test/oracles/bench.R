# Milliseconds of spdep's local Moran's I with 9,999 conditional permutations on the townships, one core, as one line of JSON.
# Run from the project's folder after `npm run data`: Rscript test/oracles/bench.R

suppressPackageStartupMessages({
  library(sf)
  library(spdep)
})
suppressMessages(sf_use_s2(FALSE))
source("test/oracles/read-data.R", encoding = "UTF-8")
source("test/oracles/neighbours.R", encoding = "UTF-8")

places <- read_places("townships")
weights <- nb2listw(project_neighbours(places), style = "W", zero.policy = TRUE)
factories <- township_factories("2016")
values <- unname(log1p(factories[match(places$codes, names(factories))]))

once <- function(seed) {
  started <- proc.time()[["elapsed"]]
  localmoran_perm(values, weights, nsim = 9999, zero.policy = TRUE, iseed = seed)
  (proc.time()[["elapsed"]] - started) * 1000
}
milliseconds <- vapply(1:7, once, 0)
cat(sprintf(
  '{"name":"spdep localmoran_perm","version":"%s","units":%d,"permutations":9999,"runs":%d,"best":%.0f,"median":%.0f}\n',
  packageVersion("spdep"), length(values), length(milliseconds), min(milliseconds), median(milliseconds)
))
