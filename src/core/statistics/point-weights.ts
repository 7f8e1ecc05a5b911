/** @throws RangeError unless weights, when given, are one per point (two numbers), finite and not negative. */
export function checkWeights(points: Float64Array, weights: Float64Array | undefined): void {
  if (!weights) return;
  if (weights.length * 2 !== points.length) throw new RangeError(`${points.length / 2} points need as many weights, not ${weights.length}.`);
  weights.forEach((weight, point) => {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`The weight of point ${point} must be 0 or more, not ${weight}.`);
  });
}
