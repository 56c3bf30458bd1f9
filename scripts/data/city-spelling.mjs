/** A city name as a key: ASCII letters and digits only, with the usual abbreviations written out. */
export function cityKey(name) {
  return name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replace(/\bst\.? /g, 'saint ')
    .replace(/\bste\.? /g, 'sainte ')
    .replace(/\bmt\.? /g, 'mount ')
    .replace(/\bft\.? /g, 'fort ')
    .replace(/[^a-z0-9]/g, '')
}

const whole = {
  Atl: 'Atlanta',
  Bham: 'Birmingham',
  Blmgtn: 'Bloomington',
  'Bois D Arc': "Bois d'Arc",
  'Coeur D Alene': "Coeur d'Alene",
  'Crp Christi': 'Corpus Christi',
  'Fe Warren Afb': 'FE Warren AFB',
  Hon: 'Honolulu',
  'J B P H H': 'JBPHH',
  'Kng Of Prussa': 'King of Prussia',
  'Land O Lakes': "Land O' Lakes",
  'M C B H Kaneohe Bay': 'MCBH Kaneohe Bay',
  Mem: 'Memphis',
  Mphs: 'Memphis',
  Nashvl: 'Nashville',
  'Naval Air Station/ Jrb': 'Naval Air Station JRB',
  'Round O': 'Round O',
  'Mary D': 'Mary D',
}
const words = {
  Hts: 'Heights',
  Spgs: 'Springs',
  Jct: 'Junction',
  Twp: 'Township',
  Bch: 'Beach',
  Vly: 'Valley',
  Ter: 'Terrace',
  Sta: 'Station',
  Pk: 'Park',
  Natl: 'National',
  Boro: 'Borough',
  Afb: 'AFB',
  Jrb: 'JRB',
}
const firstWords = { Mt: 'Mount', Ft: 'Fort', St: 'Saint', N: 'North', S: 'South', E: 'East', W: 'West' }
const small = new Set(['Of', 'The', 'And', 'On', 'In', 'At', 'Or', 'By', 'Du', 'Aux', 'Au'])

/** A city name of the postal list as people write it. */
export function spellCity(name) {
  if (whole[name] !== undefined) return whole[name]
  return name
    .replace(/\b([A-Z])((?: [A-Z])+)(?= |$)/g, (letters) => letters.replaceAll(' ', ''))
    .replace(/\bMc ?([A-Za-z])/g, (_, letter) => `Mc${letter.toUpperCase()}`)
    .replace(/\b([OD]) (?=[A-Z][a-z])/g, "$1'")
    .replace(/-([a-z])/g, (_, letter) => `-${letter.toUpperCase()}`)
    .split(' ')
    .map((word, position) => {
      if (position === 0) return firstWords[word] ?? word
      return words[word] ?? (small.has(word) ? word.toLowerCase() : word)
    })
    .join(' ')
}
