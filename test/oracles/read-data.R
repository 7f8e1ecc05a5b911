# The project's own tables and places. Codes are text: everything is read as text and only figures are turned into numbers.

read_table <- function(path) read.csv(file.path("data", path), colClasses = "character", encoding = "UTF-8", na.strings = character(0))

# Text to numbers; anything that is not a number (a reason such as "suppressed") stops the run, since no table used here has one.
numbers <- function(text) {
  values <- suppressWarnings(as.numeric(text))
  if (anyNA(values)) stop("a figure is not a number: ", paste(unique(text[is.na(values)]), collapse = ", "))
  values
}

sections <- LETTERS[1:19]
divisions <- sprintf("%02d", 8:33)

# Counts as a matrix with regions in rows (ascending codes) and industries in columns, and the published total of every region.
counts_of <- function(rows, region, industries, total, value) {
  regions <- sort(unique(rows[[region]]), method = "radix")
  at <- function(industry) {
    own <- rows[rows$industry_code == industry, ]
    stopifnot(!anyDuplicated(own[[region]]))
    numbers(own[[value]])[match(regions, own[[region]])]
  }
  counts <- vapply(industries, at, numeric(length(regions)))
  rownames(counts) <- regions
  stopifnot(!anyNA(counts))
  list(counts = counts, totals = setNames(total(rows, regions), regions))
}

county_industry <- read_table("industry/county_industry.csv")

# Registered businesses of counties by section; the published total is the row TOTAL.
county_businesses <- function(year) {
  rows <- county_industry[county_industry$measure == "registered-businesses" & county_industry$year == year, ]
  counts_of(rows, "county_code", sections, function(rows, regions) {
    own <- rows[rows$industry_code == "TOTAL", ]
    numbers(own$value)[match(regions, own$county_code)]
  }, "value")
}

# Registered factories of counties, split equally over divisions; the published total is the measure registered-factories, code C, which
# also counts the factories whose industry is not stated (XX).
county_factories <- function(year) {
  of_year <- county_industry[county_industry$year == year, ]
  rows <- of_year[of_year$measure == "registered-factories-fractional", ]
  published <- of_year[of_year$measure == "registered-factories" & of_year$industry_code == "C", ]
  counts_of(rows, "county_code", divisions, function(rows, regions) numbers(published$value)[match(regions, published$county_code)], "value")
}

# Registered businesses of townships in one section and altogether, by township code.
township_businesses <- function(year, section) {
  table <- read_table("industry/township_industry.csv")
  of_year <- table[table$year == year, ]
  of <- function(code) {
    own <- of_year[of_year$industry_code == code, ]
    setNames(numbers(own$businesses), own$township_code)
  }
  total <- of("TOTAL")
  list(industry = of(section)[names(total)], total = total)
}

# All registered factories of townships, by township code.
township_factories <- function(year) {
  table <- read_table("industry/township_factories.csv")
  own <- table[table$year == year & table$industry_code == "C", ]
  setNames(numbers(own$factories_fractional), own$township_code)
}

# The places the project has built: codes, interior points and neighbour lists, in the order of the file.
read_places <- function(level) {
  path <- file.path("public/data/geography", paste0("places-", level, ".json"))
  if (!file.exists(path)) stop(path, " is missing: run `npm run data` first")
  rows <- jsonlite::fromJSON(path, simplifyVector = FALSE)$rows
  codes <- vapply(rows, function(row) row[[1]], "")
  list(
    codes = codes,
    points = t(vapply(rows, function(row) c(row[[2]], row[[3]]), numeric(2))),
    # The file counts from 0.
    neighbours = setNames(lapply(rows, function(row) codes[as.integer(unlist(row[[8]])) + 1]), codes)
  )
}
