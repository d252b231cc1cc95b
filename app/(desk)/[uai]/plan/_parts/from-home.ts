/** In place of the filter of a list: the tick was made on the home page, and leads back there. */
export const FROM_HOME = 'accueil';
