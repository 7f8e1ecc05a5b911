# Computes the statistics of the atlas from the project's own data with R, independently of src/, and writes test/oracles/results/.
# Run from the project's folder after `npm run data`: Rscript test/oracles/oracle.R

suppressPackageStartupMessages({
  library(sf)
  library(spdep)
})
suppressMessages(sf_use_s2(FALSE))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
for (part in c("read-data", "write-results", "structure", "relatedness", "neighbours", "space", "points")) {
  source(file.path("test/oracles", paste0(part, ".R")), encoding = "UTF-8")
}

businesses_2023 <- county_businesses("2023")
businesses_2025 <- county_businesses("2025")
factories_2016 <- county_factories("2016")
factories_2020 <- county_factories("2020")

labelled <- function(data) c(list(regions = rownames(data$counts), industries = colnames(data$counts)), location_quotients(data))
quotients <- lapply(list(businesses2025 = businesses_2025, factories2016 = factories_2016, factories2020 = factories_2020), labelled)
write_results("location-quotients", quotients)

write_results("structure", list(
  businesses2025 = structure_measures(businesses_2025$counts),
  factories2016 = structure_measures(factories_2016$counts),
  locationalGini = list(businesses2025 = locational_ginis(businesses_2025), factories2016 = locational_ginis(factories_2016))
))

comparable <- function(before, after) {
  both <- intersect(rownames(before$counts), rownames(after$counts))
  shift_share(before$counts[both, ], after$counts[both, ])
}
write_results("shift-share", list(
  businesses2023to2025 = comparable(businesses_2023, businesses_2025),
  factories2016to2020 = comparable(factories_2016, factories_2020)
))

write_results("relatedness", list(
  businesses2025 = relatedness(quotients$businesses2025$quotients),
  factories2016 = relatedness(quotients$factories2016$quotients)
))

write_results("likeness", list(
  businesses2025 = likeness(businesses_2025$counts, quotients$businesses2025$quotients),
  factories2016 = likeness(factories_2016$counts, quotients$factories2016$quotients)
))

township_places <- read_places("townships")
county_places <- read_places("counties")
township_queen <- queen_of_boundaries("towns", "TOWNCODE")
county_queen <- queen_of_boundaries("counties", "COUNTYCODE")
nearest <- nearest_neighbours(township_places, 6)
write_results("neighbours", list(
  townships = neighbour_results(township_queen, project_neighbours(township_places)),
  counties = neighbour_results(county_queen, project_neighbours(county_places)),
  nearestSix = list(smallestRelativeGap = nearest$smallestRelativeGap, at = nearest$at, neighbours = rows_from_zero(nearest$neighbours))
))

manufacturing <- township_businesses("2025", "C")
manufacturing_quotient <- (manufacturing$industry / manufacturing$total) / (sum(manufacturing$industry) / sum(manufacturing$total))
manufacturing_quotient[manufacturing$total == 0] <- NA
factories <- township_factories("2016")
logarithm_of_factories <- ifelse(factories > 0, log(factories), NA)
in_order <- function(values) values[match(township_places$codes, names(values))]

for (variable in list(
  list(name = "space-manufacturing", values = in_order(manufacturing_quotient), seed = 101),
  list(name = "space-factories", values = in_order(logarithm_of_factories), seed = 202)
)) {
  write_results(variable$name, list(
    values = unname(variable$values),
    queen = space_results(variable$values, township_queen, variable$seed, with_adjusted = TRUE),
    nearestSix = space_results(variable$values, nearest$neighbours, variable$seed + 1)
  ))
}

machinery <- quotients$factories2016$quotients[, "29"]
stopifnot(identical(names(machinery), county_places$codes))
write_results("space-counties", list(values = unname(machinery), queen = space_results(machinery, county_queen, 303, with_adjusted = TRUE)))

normal_z <- c(seq(0, 10, by = 0.5), 15, 20, 25, 30, 35)
write_results("normal-tail", list(z = normal_z, upperTail = pnorm(normal_z, lower.tail = FALSE)))

write_results("dbscan", list(random = random_results(), parks = park_results()))

packages <- c("spdep", "sf", "sp", "dbscan", "jsonlite")
write_results("versions", list(
  R = paste(R.version$major, R.version$minor, sep = "."),
  packages = setNames(lapply(packages, function(name) as.character(packageVersion(name))), packages),
  libraries = as.list(sf_extSoftVersion()[c("GEOS", "GDAL", "proj.4")])
))
