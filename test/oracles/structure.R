# Location quotients, concentration, diversity, specialisation, locational Gini and shift-share, in the formulas of the literature.

# Location quotients (Florence 1939) of every region and industry with their exact Poisson interval (Garwood 1936) over the fixed expectation.
# Denominators are the published totals. Fractional counts take the gamma form of the same quantiles.
location_quotients <- function(data) {
  counts <- data$counts
  expected <- outer(data$totals, colSums(counts)) / sum(data$totals)
  low <- ifelse(counts == 0, 0, qgamma(0.025, shape = pmax(counts, 1e-9)))
  high <- qgamma(0.975, shape = counts + 1)
  whole <- counts == round(counts)
  chi_low <- ifelse(counts == 0, 0, qchisq(0.025, 2 * counts) / 2)
  chi_high <- qchisq(0.975, 2 * counts + 2) / 2
  stopifnot(all.equal(low[whole], chi_low[whole], tolerance = 1e-12), all.equal(high[whole], chi_high[whole], tolerance = 1e-12))
  expected[expected == 0] <- NA
  list(quotients = counts / expected, low = low / expected, high = high / expected)
}

shares <- function(counts) counts / sum(counts)

# Herfindahl (1950) and Hirschman (1945): the sum of squared shares; normalised to 0 for equal shares.
herfindahl <- function(counts) sum(shares(counts)^2)
normalised_herfindahl <- function(counts) (herfindahl(counts) - 1 / length(counts)) / (1 - 1 / length(counts))

# Shannon (1948), in nats; an empty industry adds nothing.
entropy <- function(counts) {
  share <- shares(counts[counts > 0])
  -sum(share * log(share))
}

# Krugman (1991): the sum of absolute differences of shares, 0 to 2.
krugman <- function(counts, base) sum(abs(shares(counts) - shares(base)))

# Structure measures of every region over the industries of the matrix, and nothing else.
structure_measures <- function(counts) {
  nation <- colSums(counts)
  each <- function(measure) unname(apply(counts, 1, measure))
  list(
    regions = rownames(counts),
    herfindahl = each(herfindahl),
    normalisedHerfindahl = each(normalised_herfindahl),
    entropy = each(entropy),
    effectiveNumber = exp(each(entropy)),
    krugmanNation = each(function(own) krugman(own, nation)),
    krugmanRest = each(function(own) krugman(own, nation - own))
  )
}

# Locational Gini of an industry: twice the area between the diagonal and the Lorenz curve of its distribution over regions against the
# distribution of all establishments, regions in ascending order of their quotient. The pairwise form has to give the same.
locational_gini <- function(industry, total) {
  kept <- total > 0
  x <- shares(total[kept])
  y <- shares(industry[kept])
  ascending <- order(y / x)
  height <- c(0, cumsum(y[ascending]))
  area <- sum(x[ascending] * (head(height, -1) + tail(height, -1)) / 2)
  pairwise <- sum(outer(x, x) * abs(outer(y / x, y / x, "-"))) / 2
  stopifnot(all.equal(1 - 2 * area, pairwise, tolerance = 1e-12))
  1 - 2 * area
}

locational_ginis <- function(data) {
  list(industries = colnames(data$counts), gini = unname(apply(data$counts, 2, locational_gini, total = data$totals)))
}

# Shift-share of every region, the nation being all regions given. Classic (Dunn 1960): change = national growth + industry mix + local shift.
# Esteban-Marquillas (1972): the local shift = competitive effect of the homothetic count + allocation effect. The growth rate of an industry
# that a region did not have is not defined, and with it neither effect of Esteban-Marquillas.
shift_share <- function(before, after) {
  stopifnot(identical(dimnames(before), dimnames(after)))
  nation_before <- colSums(before)
  nation_after <- colSums(after)
  stopifnot(all(nation_before > 0))
  growth <- sum(nation_after) / sum(nation_before) - 1
  industry_growth <- nation_after / nation_before - 1
  regional_growth <- ifelse(before > 0, after / before - 1, NA)
  national <- before * growth
  mix <- sweep(before, 2, industry_growth - growth, "*")
  # Without a rate of its own, a region's local shift is what the others leave: the whole of the new count.
  local <- (after - before) - national - mix
  homothetic <- outer(rowSums(before), nation_before / sum(nation_before))
  rate_difference <- sweep(regional_growth, 2, industry_growth, "-")
  competitive <- homothetic * rate_difference
  allocation <- (before - homothetic) * rate_difference
  had <- before > 0
  stopifnot(
    all.equal(national + mix + local, after - before, tolerance = 1e-12),
    all.equal(local[had], (before * rate_difference)[had], tolerance = 1e-9),
    all.equal((competitive + allocation)[had], local[had], tolerance = 1e-9)
  )
  list(
    regions = rownames(before), industries = colnames(before), growth = growth, industryGrowth = unname(industry_growth),
    national = national, mix = mix, local = local, competitive = competitive, allocation = allocation,
    totals = list(change = unname(rowSums(after - before)), national = unname(rowSums(national)), mix = unname(rowSums(mix)), local = unname(rowSums(local)))
  )
}
