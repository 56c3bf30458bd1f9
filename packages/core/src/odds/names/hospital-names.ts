import { faker } from '@faker-js/faker/locale/en_US'

const landscapes = words(
  `Alder Amber Apple Ash Aspen Autumn Beech Birch Blue Bright Briar Bronze Cedar Cherry Clear Copper Crystal Dogwood
Eagle Elder Elm Falcon Fern Fox Golden Granite Green Harvest Hawk Hazel Heron Hickory Holly Iron Ivory Juniper Lark Laurel
Linden Long Maple Marble Meadow Mill Misty Morning Mulberry Oak Orchard Otter Pebble Pecan Pine Prairie Quail Quarry Quiet
Raven Red River Robin Rose Rowan Russet Sage Sand Shady Silver Slate Sparrow Spruce Star Stone Summer Sunny Sycamore
Thistle Timber Upland Violet Walnut Wild Willow Winter Wren`,
)
const features = words(
  `Bay Bend Bluff Bridge Brook Canyon Cove Creek Crest Crossing Dale Falls Field Ford Garden Gate Glen Grove Harbor Haven
Heights Hill Hollow Island Knoll Lake Landing Mesa Park Pass Plains Point Pond Ridge Run Shore Spring Summit Trail Vale
Valley View Vista Wood`,
)
// No saint in whose name a well-known hospital stands.
const saints = words(
  `Adela Adrian Alban Alden Amias Ansel Aurea Avila Basil Bertram Blaine Bruna Cassian Cedric Colman Cyril Darian
Delphine Edwin Elden Emeric Ephrem Fabian Felix Florian Galen Gerard Gideon Hadrian Hilary Isidore Ivo Julian Kilian
Lambert Leander Lucian Magnus Marcella Maren Odilo Odran Osmund Petra Quentin Remy Roland Rowan Sabina Severin Silas Simeon
Tilda Ulric Valerian Verena Walden Wilfred Winifred Zita`,
)
const kinds = [
  'Medical Center',
  'General Hospital',
  'Regional Medical Center',
  'Community Hospital',
  'Memorial Hospital',
  'Regional Hospital',
  'Hospital',
  'Health Center',
]
const surnameMiddles = ['', ' Valley', ' County', ' Springs', ' Park', ' Lake', ' Hills']
// Families after whom well-known hospitals are called.
const wellKnown = ['Daniel', 'Grady', 'Harris', 'Hudson', 'Jacobi', 'Reynolds', 'Walker']
const leftOut = new Set([...wellKnown, ...landscapes, 'Hills'])
const surnames = (faker.rawDefinitions.person?.last_name?.generic ?? []).filter(
  (name) => /^[A-Z][a-z]{3,10}$/.test(name) && !leftOut.has(name),
)

const landscapeCount = landscapes.length * features.length * kinds.length
const saintCount = saints.length * kinds.length
const surnameCount = surnames.length * surnameMiddles.length * kinds.length

/** How many hospital names there are. */
export const hospitalNameCount: number = landscapeCount + saintCount + surnameCount

/**
 * The invented hospital name of an index from 0 to `hospitalNameCount` − 1; no two are the same. Neighbouring indexes give
 * names alike, so draw indexes rather than count. A small hospital somewhere may bear such a name by chance.
 */
export function hospitalName(index: number): string {
  if (!(Number.isInteger(index) && index >= 0 && index < hospitalNameCount)) {
    throw new RangeError(`no hospital name has index ${index}`)
  }
  const kind = kinds[index % kinds.length]!
  let place = Math.floor(index / kinds.length)
  if (place < landscapes.length * features.length) {
    return `${landscapes[place % landscapes.length]!} ${features[Math.floor(place / landscapes.length)]!} ${kind}`
  }
  place -= landscapes.length * features.length
  if (place < saints.length) return `Saint ${saints[place]!} ${kind}`
  place -= saints.length
  return `${surnames[place % surnames.length]!}${surnameMiddles[Math.floor(place / surnames.length)]!} ${kind}`
}

function words(text: string): readonly string[] {
  return text.split(/[ \n]/)
}
