import type { GeoLocation } from '@aws-sdk/client-route-53'
import { isCountry, isSubdivision } from './places.ts'

const continents: ReadonlyMap<string, string> = new Map([
  ['AF', 'Africa'],
  ['AN', 'Antarctica'],
  ['AS', 'Asia'],
  ['EU', 'Europe'],
  ['NA', 'North America'],
  ['OC', 'Oceania'],
  ['SA', 'South America'],
])

/** A place as Route 53's messages write it: `[continent = (NA, North America)]`. */
export function geoLocationText(place: GeoLocation): string {
  const continent =
    place.ContinentCode && `continent = (${place.ContinentCode}, ${continents.get(place.ContinentCode) ?? ''})`
  const country = place.CountryCode && `country = (${place.CountryCode})`
  const subdivision = place.SubdivisionCode && `subdivision = (${place.SubdivisionCode})`
  return `[${[continent, country, subdivision].filter(Boolean).join(', ')}]`
}

/**
 * A continent alone, or a country (`*` for every other place), with a subdivision for the United States and Ukraine.
 */
export function geoLocationProblem(place: GeoLocation): string[] {
  const { ContinentCode, CountryCode, SubdivisionCode } = place
  const ofContinent = ContinentCode !== undefined && continents.has(ContinentCode) && !CountryCode && !SubdivisionCode
  const ofCountry =
    !ContinentCode &&
    CountryCode !== undefined &&
    isCountry(CountryCode) &&
    (!SubdivisionCode || isSubdivision(CountryCode, SubdivisionCode))
  return ofContinent || ofCountry ? [] : [`The geolocation ${geoLocationText(place)} is not supported.`]
}
