# Spatial autocorrelation of one variable by spdep, with zero.policy = TRUE throughout.

permutations <- 9999

# Units without a value leave together with their links; row weights are then made anew.
complete_units <- function(values, neighbours) {
  kept <- !is.na(values)
  list(values = unname(values[kept]), neighbours = if (all(kept)) neighbours else subset(neighbours, kept), missing = attr(neighbours, "region.id")[!kept])
}

# Whether a row holds a number twice.
has_repetition <- function(rows) {
  found <- logical(nrow(rows))
  for (one in seq_len(ncol(rows))) for (other in seq_len(one - 1)) found <- found | rows[, one] == rows[, other]
  found
}

# Conditional permutation in the definition of Anselin (1995): the value of the unit stays, its neighbours' values are drawn from all other
# units WITHOUT replacement. (spdep 1.2-7 draws with replacement.) How many of the drawn statistics are at least as large as the observed one,
# and how many at most as large; ties are in both.
conditional_permutation <- function(values, neighbours, seed) {
  set.seed(seed)
  deviation <- values - mean(values)
  vapply(seq_along(values), function(unit) {
    own <- neighbours[[unit]]
    if (own[1] == 0) return(c(NA_real_, NA_real_))
    others <- deviation[-unit]
    # Rows with a repeated unit are drawn again: what stays is uniform over all draws without repetition.
    drawn <- matrix(sample.int(length(others), permutations * length(own), replace = TRUE), nrow = permutations)
    repeat {
      repeated <- which(has_repetition(drawn))
      if (length(repeated) == 0) break
      drawn[repeated, ] <- sample.int(length(others), length(repeated) * length(own), replace = TRUE)
    }
    statistics <- deviation[unit] * rowMeans(matrix(others[drawn], nrow = permutations))
    observed <- deviation[unit] * mean(deviation[own])
    c(sum(statistics >= observed - 1e-12), sum(statistics <= observed + 1e-12))
  }, c(larger = 0, smaller = 0))
}

# Pseudo p of one tail, folded: the smaller of the two tails, the observed arrangement counted as one of the permutations.
folded_p <- function(larger, smaller) (pmin(larger, smaller) + 1) / (permutations + 1)

moran_results <- function(values, weights, seed) {
  test <- spdep::moran.test(values, weights, randomisation = TRUE, zero.policy = TRUE, alternative = "greater")
  two_sided <- spdep::moran.test(values, weights, randomisation = TRUE, zero.policy = TRUE, alternative = "two.sided")
  set.seed(seed)
  drawn <- spdep::moran.mc(values, weights, nsim = permutations, zero.policy = TRUE)
  reference <- head(drawn$res, -1)
  list(
    statistic = unname(test$estimate[1]), expectation = unname(test$estimate[2]), variance = unname(test$estimate[3]), z = unname(test$statistic),
    pGreater = test$p.value, pTwoSided = two_sided$p.value,
    permutation = list(larger = sum(reference >= drawn$statistic), mean = mean(reference), standardDeviation = sd(reference))
  )
}

geary_results <- function(values, weights, seed) {
  test <- spdep::geary.test(values, weights, randomisation = TRUE, zero.policy = TRUE, alternative = "greater")
  two_sided <- spdep::geary.test(values, weights, randomisation = TRUE, zero.policy = TRUE, alternative = "two.sided")
  set.seed(seed)
  drawn <- spdep::geary.mc(values, weights, nsim = permutations, zero.policy = TRUE)
  reference <- head(drawn$res, -1)
  list(
    statistic = unname(test$estimate[1]), expectation = unname(test$estimate[2]), variance = unname(test$estimate[3]), z = unname(test$statistic),
    pGreater = test$p.value, pTwoSided = two_sided$p.value,
    permutation = list(smaller = sum(reference <= drawn$statistic), mean = mean(reference), standardDeviation = sd(reference))
  )
}

# Quadrants as letters: own value, then neighbours, high or low against the mean of all units.
quadrant_letters <- function(result, alone) {
  letters <- c("Low-Low" = "LL", "Low-High" = "LH", "High-Low" = "HL", "High-High" = "HH")
  unname(ifelse(alone, NA, letters[as.character(attr(result, "quadr")$pysal)]))
}

# The same two tests when units without neighbours are left out with their values: n then has one sense in all terms.
linked_results <- function(values, weights) {
  of <- function(test) list(statistic = unname(test$estimate[1]), variance = unname(test$estimate[3]), z = unname(test$statistic), pGreater = test$p.value)
  list(moran = of(spdep::moran.test(values, weights, zero.policy = TRUE)), geary = of(spdep::geary.test(values, weights, zero.policy = TRUE)))
}

# Everything about one variable under one kind of neighbourhood. Units without neighbours: their values stay in means and variances, the
# counts of units in moran.test (n) leave them out, their local Moran is not defined (spdep writes 0), their Gi* is that of the unit alone.
space_results <- function(values, neighbours, seed, with_adjusted = FALSE) {
  units <- complete_units(values, neighbours)
  weights <- spdep::nb2listw(units$neighbours, style = "W", zero.policy = TRUE)
  alone <- spdep::card(units$neighbours) == 0
  local <- spdep::localmoran(units$values, weights, zero.policy = TRUE)
  drawn <- spdep::localmoran_perm(units$values, weights, nsim = permutations, zero.policy = TRUE, iseed = seed)
  tails <- conditional_permutation(units$values, units$neighbours, seed)
  binary <- spdep::nb2listw(spdep::include.self(units$neighbours), style = "B", zero.policy = TRUE)
  islands_left_out <- spdep::nb2listw(subset(units$neighbours, !alone), style = "W", zero.policy = TRUE)
  list(
    missing = I(units$missing), directedLinks = sum(spdep::card(units$neighbours)), withoutNeighbours = I(attr(units$neighbours, "region.id")[alone]),
    moran = moran_results(units$values, weights, seed), geary = geary_results(units$values, weights, seed),
    linkedUnitsOnly = linked_results(units$values[!alone], islands_left_out),
    localMoran = ifelse(alone, NA, unname(local[, "Ii"])), quadrants = quadrant_letters(local, alone),
    larger = tails["larger", ], smaller = tails["smaller", ],
    # Folded as spdep folds, draws with replacement.
    foldedWithReplacement = round(unname(drawn[, "Pr(folded) Sim"]) * (permutations + 1) - 1),
    adjusted = if (with_adjusted) p.adjust(folded_p(tails["larger", ], tails["smaller", ]), method = "BH") else NA,
    getisOrd = as.numeric(spdep::localG(units$values, binary, zero.policy = TRUE))
  )
}
