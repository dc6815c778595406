# The comparison with known sites once more, by spatstat and base R: places, random labels, extreme rank lengths.
suppressMessages(library(spatstat))
set.seed(7)

sites <- read.csv(commandArgs(trailingOnly = TRUE)[1])
sites <- sites[order(sites$id), ]
steps <- seq(5, 200, 5)
at <- c(20, 50, 100, 200)
apart <- 15
rounds <- 4999

window <- owin(range(sites$x) + c(-50, 50), range(sites$y) + c(-50, 50), unitname = "km")
points <- ppp(sites$x, sites$y, window, marks = factor(sites$side), check = FALSE)
right <- sites[sites$side == "right", ]
pool <- sites[sites$side != "right", ]

# Rows that count, in the order given: not within `apart` of an earlier one that counts, in the same country.
count_once <- function(rows) {
  kept <- integer(0)
  for (row in rows) {
    near <- (pool$x[kept] - pool$x[row])^2 + (pool$y[kept] - pool$y[row])^2 <= apart^2
    if (!any(near & pool$country[kept] == pool$country[row])) kept <- c(kept, row)
  }
  kept
}

distances <- crossdist(pool$x, pool$y, right$x, right$y)
reach <- outer(pool$accuracy, right$accuracy, "+")
measured <- pmax(distances, reach)
curve <- function(rows) {
  own <- measured[rows, , drop = FALSE]
  c(sapply(steps, function(step) sum(own <= step)), -mean(apply(own, 1, min)))
}

left <- which(pool$side == "left")
real <- count_once(left)

# Labels at random in each country by spatstat's rlabel; kept with the share of numbers of sites that give as many places.
draw <- function(country) {
  here <- which(pool$country == country)
  sites_here <- sum(pool$country[left] == country)
  places_here <- sum(pool$country[real] == country)
  pattern <- ppp(pool$x[here], pool$y[here], window, marks = seq_along(here), check = FALSE)
  repeat {
    order_here <- here[as.integer(marks(rlabel(pattern)))][seq_len(sites_here)]
    numbers <- sapply(seq_len(sites_here), function(n) length(count_once(order_here[seq_len(n)])))
    fits <- sum(numbers == places_here)
    if (runif(1) < fits / (sites_here - places_here + 1)) return(count_once(order_here)[seq_len(places_here)])
  }
}
countries <- unique(pool$country[left])
random <- t(replicate(rounds, curve(unlist(lapply(countries, draw)))))

curves <- rbind(curve(real), random)
ranks <- apply(curves, 2, rank)
lengths <- t(apply(pmin(ranks, nrow(curves) + 1 - ranks), 1, sort))
keys <- apply(matrix(sprintf("%08.1f", lengths), nrow(lengths)), 1, paste, collapse = " ")
cat(sprintf("spatstat: %d sites, %d places, %d bases, p = %.3f\n", length(left), length(real), nrow(right),
            mean(keys <= keys[1])))
for (step in at) {
  column <- which(steps == step)
  cat(sprintf("  %g km: %g, expected %.2f (%g-%g)\n", step, curves[1, column], mean(random[, column]),
              quantile(random[, column], 0.025, type = 1), quantile(random[, column], 0.975, type = 1)))
}

# Sites one by one, labels at random over both countries, without accuracies: crosspairs and rlabel alone.
cases <- points[marks(points) != "right"]
bases <- points[marks(points) == "right"]
pairs_within <- function(pattern, step) length(crosspairs(pattern[marks(pattern) == "left"], bases, step)$i)
for (step in c(20, 50, 100)) {
  shuffled <- replicate(999, pairs_within(rlabel(cases), step))
  cat(sprintf("rlabel, sites one by one, %g km: %d, expected %.1f (%g-%g)\n", step, pairs_within(cases, step),
              mean(shuffled), quantile(shuffled, 0.025, type = 1), quantile(shuffled, 0.975, type = 1)))
}

# Against a smooth intensity of all sites that are not bases, and of bases: an inhomogeneous cross-K below pi r^2 means
# fewer pairs than two independent patterns of these intensities make.
share <- sum(marks(points) == "left") / npoints(cases)
smooth_cases <- density(unmark(cases), sigma = 60, positive = TRUE)
smooth_left <- eval.im(share * smooth_cases)
smooth_bases <- density(unmark(bases), sigma = 60, positive = TRUE)
cross <- Kcross.inhom(points[marks(points) != "other", drop = TRUE], "left", "right", lambdaI = smooth_left,
                      lambdaJ = smooth_bases, r = seq(0, 100, 0.5), correction = "translate")
for (step in c(20, 50, 100)) {
  row <- which(cross$r == step)
  cat(sprintf("Kcross.inhom, %g km: %.2f of what independence gives\n", step, cross$trans[row] / (pi * step^2)))
}
