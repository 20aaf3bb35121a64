/** Sentences about a part of a year's credits, or about other money: never read as a year's allotment. */
export const OTHER_MONEY =
  /%|\bmoitie\b|\btiers\b|\bsolde\b|\breste\b|\brestants?\b|\btranches?\b|\bversements?\b|\bacompte\b|\bavance\b|cofinanc|\bconsomme|\bdeja\b|\butilises? directement\b|convention precedente|\bdont\b|\bht\b|hors taxe/;
