/**
 * Many points are one array of numbers: longitude and latitude in degrees (WGS84) after each other. Point i is
 * `[points[2 * i], points[2 * i + 1]]`.
 * @throws RangeError unless the numbers are pairs of a longitude (−180 to 180°) and a latitude (−90 to 90°).
 */
export function checkPoints(points: Float64Array): void {
  if (points.length % 2 !== 0) throw new RangeError(`Points are pairs of longitude and latitude; ${points.length} numbers leave one over.`);
  for (let at = 0; at < points.length; at += 2) {
    const [longitude = Number.NaN, latitude = Number.NaN] = [points[at], points[at + 1]];
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new RangeError(`Point ${at / 2} is not on the globe: longitude ${longitude}, latitude ${latitude}.`);
    }
  }
}
