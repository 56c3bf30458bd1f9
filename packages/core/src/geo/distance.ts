import { arcsine, cosine, sine } from './trigonometry.ts'

/** Mean radius of the Earth in km (International Union of Geodesy and Geophysics, 1980; published). */
const earthRadiusKm = 6371.0088

const radiansPerDegree = 0.017453292519943295

/** Great-circle distance in km between two points given in degrees; NaN when a coordinate is NaN. */
export function greatCircleKm(latitudeA: number, longitudeA: number, latitudeB: number, longitudeB: number): number {
  const halfNorth = sine(((latitudeB - latitudeA) / 2) * radiansPerDegree)
  const halfEast = sine(((longitudeB - longitudeA) / 2) * radiansPerDegree)
  const parallels = cosine(latitudeA * radiansPerDegree) * cosine(latitudeB * radiansPerDegree)
  const haversine = halfNorth * halfNorth + parallels * halfEast * halfEast
  return 2 * earthRadiusKm * arcsine(Math.sqrt(haversine))
}
