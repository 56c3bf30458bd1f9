/** A gate of gender as a number: 0 Male, 1 Female, −1 either. */
export function genderCode(gender: 'Male' | 'Female' | undefined): number {
  return gender === undefined ? -1 : gender === 'Male' ? 0 : 1
}
