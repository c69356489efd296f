"""Who can pay what when everybody owes to everybody: the greatest payments that are consistent."""

import numpy as np

ROUNDS = 100_000
CLOSE = 1e-13  # of what is owed in all; a round that changes less is the last


def clearing_vector(liabilities, assets):
    """What each party pays in all: its debts, or, if that is more than it has, all that it has.

    A party that cannot pay pays all its creditors the same share of what it owes them.

    Parameters
    ----------
    liabilities : (parties, parties) float, 0 or more
        What the party of the row owes to that of the column.
    assets : (parties,) float, 0 or more
        What each has from outside.

    Returns
    -------
    payments : (parties,) float
        The greatest that clear, from 0 to what is owed.

    Raises
    ------
    ValueError
        If the shapes differ or something is less than 0 or no number.

    Source
    ------
    L. Eisenberg and T. H. Noe, "Systemic Risk in Financial Systems", Management Science 47 (2001) 236-249.

    >>> clearing_vector([[0, 10, 0], [0, 0, 8], [0, 0, 0]], [4, 2, 1]).tolist()
    [4.0, 6.0, 0.0]
    """
    liabilities, assets = np.asarray(liabilities, dtype=float), np.asarray(assets, dtype=float)
    if liabilities.shape != (assets.size, assets.size) or assets.ndim != 1:
        raise ValueError(f"Liabilities are {liabilities.shape}: they must be a square of {assets.size} parties.")
    if not (np.isfinite(liabilities) & (liabilities >= 0)).all() or not (np.isfinite(assets) & (assets >= 0)).all():
        raise ValueError("Liabilities and assets must be numbers of 0 or more.")
    owed = liabilities.sum(axis=1)
    shares = liabilities / np.where(owed > 0, owed, 1.0)[:, None]
    payments = owed
    for _ in range(ROUNDS):
        before, payments = payments, np.minimum(owed, assets + (shares * payments[:, None]).sum(axis=0))
        if np.abs(before - payments).max(initial=0.0) <= CLOSE * owed.sum():
            break
    return payments
