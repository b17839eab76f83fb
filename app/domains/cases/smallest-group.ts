/** A group below five is not named: whoever is in it could be known by it. */
export const smallestGroup = 5;
