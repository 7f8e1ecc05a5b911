# DBSCAN (Ester, Kriegel, Sander, Xu 1996) by the R package dbscan; the point itself counts towards the minimum.

eps_metres <- 5000
minimum_points <- 4

# Mean radius of the WGS84 ellipsoid (2a + b)/3, in metres.
earth_radius <- 6371008.8

haversine_metres <- function(longitude, latitude) {
  radians <- pi / 180
  half_latitude <- sin(outer(latitude, latitude, "-") * radians / 2)^2
  half_longitude <- sin(outer(longitude, longitude, "-") * radians / 2)^2
  2 * earth_radius * asin(sqrt(half_latitude + outer(cos(latitude * radians), cos(latitude * radians)) * half_longitude))
}

# Labels from 0 in the order of discovery, -1 for noise; a core point has the minimum within the distance.
clusters_of <- function(distance) {
  found <- dbscan::dbscan(as.dist(distance), eps = eps_metres, minPts = minimum_points)
  list(labels = found$cluster - 1, core = as.integer(rowSums(distance <= eps_metres) >= minimum_points), clusters = max(found$cluster))
}

closest_to_eps <- function(distance) min(abs(distance[upper.tri(distance)] - eps_metres))

# Points in three heaps and at random, of which only those stay whose distances to the points before are more than 1 % away from the distance
# of the neighbourhood: on the plane, the sphere and the ellipsoid the same points are then neighbours.
random_points <- function(count, seed) {
  set.seed(seed)
  centres <- cbind(c(120.62, 120.52, 120.84), c(24.14, 24.31, 24.08))
  kept <- matrix(numeric(0), ncol = 2)
  plane <- matrix(numeric(0), ncol = 2)
  while (nrow(kept) < count) {
    point <- if (runif(1) < 0.3) c(runif(1, 120.3, 121), runif(1, 23.8, 24.5)) else centres[sample(3, 1), ] + rnorm(2, sd = 0.035)
    point <- round(point, 5)
    metres <- sf::sf_project("EPSG:4326", "EPSG:3826", matrix(rev(point), ncol = 2), authority_compliant = TRUE)
    distance <- sqrt(colSums((t(plane) - as.vector(metres))^2))
    if (any(abs(distance / eps_metres - 1) < 0.01)) next
    kept <- rbind(kept, point)
    plane <- rbind(plane, metres)
  }
  list(longitude = unname(kept[, 1]), latitude = unname(kept[, 2]), plane = plane)
}

random_results <- function() {
  points <- random_points(150, seed = 20260101)
  plane <- as.matrix(dist(points$plane))
  sphere <- haversine_metres(points$longitude, points$latitude)
  results <- clusters_of(plane)
  stopifnot(identical(results, clusters_of(sphere)))
  c(list(longitude = points$longitude, latitude = points$latitude, largestRelativeDifference = max(abs(sphere / plane - 1), na.rm = TRUE)), results)
}

# Parks with a point of their own, in the order of the two tables.
park_results <- function() {
  parks <- do.call(rbind, lapply(c("sites/industrial_parks.csv", "sites/science_parks.csv"), function(path) {
    table <- read_table(path)
    table[table$longitude != "" & table$latitude != "", c("id", "longitude", "latitude")]
  }))
  distance <- haversine_metres(numbers(parks$longitude), numbers(parks$latitude))
  c(list(points = nrow(parks), firstId = parks$id[1], lastId = tail(parks$id, 1), closestToEpsMetres = closest_to_eps(distance)), clusters_of(distance))
}
