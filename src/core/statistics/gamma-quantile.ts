/**
 * The gamma distribution (scale 1): probability and quantile. Half of a chi-square quantile with 2a degrees of freedom is the gamma quantile
 * with shape a, so the exact Poisson interval needs nothing else.
 */

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

// Coefficients of the Stirling series: B(2k) / (2k (2k − 1)).
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;

/** ln Γ(a) − ((a − ½) ln a − a + ½ ln 2π), the remainder of Stirling's formula, for a ≥ 10. */
function stirlingRemainder(a: number): number {
  const inverseSquare = 1 / (a * a);
  let sum = 0;
  for (let index = stirling.length - 1; index >= 0; index -= 1) sum = sum * inverseSquare + (stirling[index] ?? 0);
  return sum / a;
}

/** ln Γ(a) for a > 0, by Stirling's series above 10 and the recurrence Γ(a + 1) = a Γ(a) below. */
export function logGamma(a: number): number {
  let shifted = a;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingRemainder(shifted) - Math.log(product);
}

/** r − 1 − ln r without loss near r = 1. */
function deviance(ratio: number): number {
  const distance = ratio - 1;
  if (Math.abs(distance) > 0.1) return distance - Math.log1p(distance);
  // The series of u − ln(1 + u); at |u| ≤ 0.1 twenty terms reach the last bit.
  let term = distance;
  let sum = 0;
  for (let power = 2; power <= 22; power += 1) {
    term *= -distance;
    sum -= term / power;
  }
  return sum;
}

/** x^a e^−x / Γ(a + 1). For large a the exponent is written as a deviance (Loader 2000), since the plain form cancels. */
function prefactor(a: number, x: number): number {
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-a * deviance(x / a) - stirlingRemainder(a)) / Math.sqrt(2 * Math.PI * a);
}

const smallest = 1e-300;
const precision = 1e-16;

/** Upper tail Q(a, x) by Lentz's continued fraction, for x > a + 1. */
function upperTail(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / smallest;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < 1e6; step += 1) {
    const an = -step * (step - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < smallest) d = smallest;
    c = b + an / c;
    if (Math.abs(c) < smallest) c = smallest;
    d = 1 / d;
    const delta = d * c;
    fraction *= delta;
    if (Math.abs(delta - 1) < precision * 10) break;
  }
  return prefactor(a, x) * a * fraction;
}

/** Lower tail P(a, x) by its series, for x ≤ a + 1. */
function lowerTail(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step < 1e6 && term > sum * precision; step += 1) {
    term *= x / (a + step);
    sum += term;
  }
  return prefactor(a, x) * sum;
}

/**
 * Regularised lower incomplete gamma function P(a, x): the probability that a gamma variable with shape `a` is at most `x`.
 * DLMF 8.11.4 (series) and 8.9.2 (continued fraction).
 * @throws RangeError unless a > 0 and x ≥ 0.
 */
export function gammaProbability(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`The gamma distribution needs a shape above 0 and x of at least 0, not ${a} and ${x}.`);
  if (x === 0) return 0;
  return x <= a + 1 ? lowerTail(a, x) : 1 - upperTail(a, x);
}

/** The standard normal quantile to about 4e-4 (Abramowitz & Stegun 26.2.23): a start for the search below. */
function roughNormalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return probability < 0.5 ? -z : z;
}

function start(a: number, probability: number): number {
  // Wilson–Hilferty; for small shapes the lower tail is x^a / Γ(a + 1).
  const cube = 1 - 1 / (9 * a) + roughNormalQuantile(probability) / (3 * Math.sqrt(a));
  if (cube > 0.3) return a * cube ** 3;
  return Math.exp((Math.log(probability) + logGamma(a + 1)) / a);
}

/**
 * The x with P(shape, x) = probability, by Newton's method inside a bracket; relative error below 1e-12 for shapes up to a million.
 * @throws RangeError unless shape > 0 and 0 < probability < 1.
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(shape > 0) || !(probability > 0 && probability < 1)) {
    throw new RangeError(`A gamma quantile needs a shape above 0 and a probability between 0 and 1, not ${shape} and ${probability}.`);
  }
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = start(shape, probability);
  for (let step = 0; step < 200; step += 1) {
    const error = gammaProbability(shape, x) - probability;
    if (error > 0) high = x;
    else low = x;
    const density = (prefactor(shape, x) * shape) / x;
    let next = x - error / density;
    if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? x * 2 : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}
