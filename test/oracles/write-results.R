# Results as JSON whose numbers read back to the last bit: the shortest of 15, 16 or 17 significant digits that does.

number_text <- function(values) {
  if (any(is.infinite(values))) stop("a result is infinite")
  defined <- !is.na(values)
  text <- rep("null", length(values))
  text[defined] <- vapply(values[defined], function(value) {
    candidates <- sprintf(c("%.15g", "%.16g", "%.17g"), value)
    candidates[as.numeric(candidates) == value][1]
  }, "")
  text
}

# A vector becomes an array, a named list an object; I() keeps a vector of one an array; NA and NaN are null: not defined.
json_text <- function(value) {
  if (is.list(value) && !is.null(names(value))) {
    fields <- paste0(vapply(names(value), function(name) as.character(jsonlite::toJSON(name, auto_unbox = TRUE)), ""), ":", vapply(value, json_text, ""))
    return(paste0("{", paste(fields, collapse = ","), "}"))
  }
  if (is.list(value)) return(paste0("[", paste(vapply(value, json_text, ""), collapse = ","), "]"))
  # A matrix is written row by row, as a flat array.
  if (is.matrix(value)) value <- as.vector(t(value))
  single <- length(value) == 1 && !inherits(value, "AsIs")
  text <- if (is.character(value)) vapply(value, function(one) as.character(jsonlite::toJSON(one, auto_unbox = TRUE)), "")
    else if (is.logical(value)) ifelse(is.na(value), "null", ifelse(value, "true", "false"))
    else number_text(as.numeric(value))
  if (single) unname(text) else paste0("[", paste(text, collapse = ","), "]")
}

# One line per field of the outermost object, so that a change shows where it is.
write_results <- function(name, results) {
  fields <- vapply(names(results), function(field) paste0('"', field, '":', json_text(results[[field]])), "")
  path <- file.path("test/oracles/results", paste0(name, ".json"))
  writeLines(paste0("{\n", paste(fields, collapse = ",\n"), "\n}"), path, useBytes = TRUE)
  cat(sprintf("%s: %.1f KB\n", path, file.size(path) / 1000))
}
