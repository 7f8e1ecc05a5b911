const rootOfTwoPi = Math.sqrt(2 * Math.PI);

/** Below it the series of the centre is used, from it on the continued fraction of the tail. */
const tailStart = 2.5;
const fractionDepth = 150;

const density = (z: number): number => Math.exp(-0.5 * z * z) / rootOfTwoPi;

/** P(0 ≤ Z ≤ z) for z ≥ 0: φ(z) (z + z³/3 + z⁵/(3·5) + …), all terms positive (Marsaglia 2004, "Evaluating the normal distribution"). */
function centre(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return density(z) * sum;
}

/** P(Z > z) for z ≥ 2.5: φ(z) / (z + 1/(z + 2/(z + 3/…))) (Laplace; Abramowitz & Stegun 26.2.14), from the inside out. */
function tail(z: number): number {
  let fraction = z;
  for (let level = fractionDepth; level >= 1; level -= 1) fraction = z + level / fraction;
  return density(z) / fraction;
}

/**
 * The probability that a standard normal variable is greater than z; relative error below 1e-12 down to 1e-300.
 * @throws RangeError when z is not a number.
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('The normal distribution needs a number, not NaN.');
  if (z >= tailStart) return z === Number.POSITIVE_INFINITY ? 0 : tail(z);
  if (z >= 0) return 0.5 - centre(z);
  return 1 - normalUpperTail(-z);
}

/**
 * The probability that a standard normal variable is at most z; as exact in its lower tail as `normalUpperTail` in the upper.
 * @throws RangeError when z is not a number.
 */
export function normalProbability(z: number): number {
  return normalUpperTail(-z);
}

/**
 * The probability of a standard normal variable at least as far from 0 as z, on either side.
 * @throws RangeError when z is not a number.
 */
export function normalTwoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}
