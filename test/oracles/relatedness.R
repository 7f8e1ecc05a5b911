# Relatedness, complexity and likeness of regions, from location quotients and counts.

# Proximity of industries (Hidalgo, Klinger, Barabási, Hausmann 2007): the smaller of the two conditional probabilities of having both.
proximity_of <- function(advantage) {
  both <- crossprod(advantage)
  having <- diag(both)
  proximity <- both / outer(having, having, pmax)
  proximity[!is.finite(proximity)] <- 0
  proximity
}

# Density of every region around every industry: the share of proximity that is to industries the region has. With and without the industry itself.
density_of <- function(advantage, proximity) {
  around <- sweep(advantage %*% proximity, 2, colSums(proximity), "/")
  others <- proximity
  diag(others) <- 0
  list(withItself = around, withoutItself = sweep(advantage %*% others, 2, colSums(others), "/"))
}

standardised <- function(values) (values - mean(values)) / sqrt(mean((values - mean(values))^2))

# The eigenvector of the second largest eigenvalue of a matrix that need not be symmetric but has real eigenvalues.
second_eigenvector <- function(matrix) {
  decomposition <- eigen(matrix)
  stopifnot(all(abs(Im(decomposition$values)) < 1e-9))
  descending <- order(Re(decomposition$values), decreasing = TRUE)
  list(vector = Re(decomposition$vectors[, descending[2]]), values = Re(decomposition$values)[descending])
}

# Economic and product complexity (Hausmann, Hidalgo et al. 2014). Signs: regions so that complexity correlates positively with diversity;
# industries so that theirs correlates positively with the mean complexity of the regions that have them. Population standard deviation.
complexity_of <- function(advantage) {
  regions <- rowSums(advantage) > 0
  industries <- colSums(advantage) > 0
  kept <- advantage[regions, industries]
  diversity <- rowSums(kept)
  ubiquity <- colSums(kept)
  to_industries <- kept / diversity
  to_regions <- t(kept) / ubiquity
  of_regions <- second_eigenvector(to_industries %*% to_regions)
  of_industries <- second_eigenvector(to_regions %*% to_industries)
  region_complexity <- standardised(of_regions$vector)
  region_complexity <- region_complexity * sign(cor(region_complexity, diversity))
  industry_complexity <- standardised(of_industries$vector)
  industry_complexity <- industry_complexity * sign(cor(industry_complexity, as.vector(to_regions %*% region_complexity)))
  list(
    regions = rownames(kept), industries = colnames(kept), eci = region_complexity, pci = industry_complexity,
    secondEigenvalue = of_regions$values[2], thirdEigenvalue = of_regions$values[3], correlationWithDiversity = cor(region_complexity, diversity)
  )
}

relatedness <- function(quotients) {
  advantage <- (quotients >= 1) * 1
  proximity <- proximity_of(advantage)
  density <- density_of(advantage, proximity)
  list(
    regions = rownames(quotients), industries = colnames(quotients),
    closestToThreshold = min(abs(quotients - 1)), advantage = advantage,
    proximity = proximity[upper.tri(proximity, diag = TRUE)],
    densityWithItself = density$withItself, densityWithoutItself = density$withoutItself,
    complexity = complexity_of(advantage)
  )
}

# Every pair of regions in the order (1,2), (1,3) … (2,3) …: cosine of their shares, and correlation of the logarithms of the quotients over
# the industries that both have.
likeness <- function(counts, quotients) {
  pairs <- combn(nrow(counts), 2)
  share <- counts / rowSums(counts)
  cosine <- apply(pairs, 2, function(pair) {
    one <- share[pair[1], ]
    other <- share[pair[2], ]
    sum(one * other) / sqrt(sum(one^2) * sum(other^2))
  })
  both <- function(pair) quotients[pair[1], ] > 0 & quotients[pair[2], ] > 0
  used <- apply(pairs, 2, function(pair) sum(both(pair)))
  correlation <- apply(pairs, 2, function(pair) {
    kept <- both(pair)
    if (sum(kept) < 3) NA else cor(log(quotients[pair[1], kept]), log(quotients[pair[2], kept]))
  })
  list(regions = rownames(counts), cosine = cosine, logQuotientCorrelation = correlation, industriesUsed = used)
}
