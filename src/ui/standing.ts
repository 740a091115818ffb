/** How it stands with something that is checked and is no permission. `untold`: nobody can say it yet. */
export type Standing = 'holds' | 'inTheWay' | 'untold' | 'worthALook'
