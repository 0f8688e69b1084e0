"""Key rotation: a new epoch wraps all personal keys, while the bot runs.

First every workspace moves to the new epoch, which wraps new keys from then on. Then the older keys
are wrapped anew in batches, always by the epoch of their workspace. So a rotation can be
interrupted and resumed at any point, and two at once do no harm.
"""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from storage.database import Transaction
from storage.key_ring import KeyRingError
from storage.mapping import in_same_workspace, in_workspace
from storage.tables import person_keys, workspaces
from storage.vault import WRAPPED_KEY, Vault, WrappedKey

# Always locked in the same order, so that two rotations can't deadlock.
_IN_ORDER = select(workspaces.c.workspace_id, workspaces.c.key_epoch).order_by(
    workspaces.c.workspace_id
)
_ANEW = (
    update(person_keys)
    .where(person_keys.c.person_id == bindparam("of"))
    .values(epoch=bindparam("to"), wrapped=bindparam("anew"))
)


def move_workspaces(tx: Transaction, vault: Vault) -> int:
    """
    Move all workspaces to the newest epoch of the ring; returns how many were moved.

    The ring is read after the workspaces are locked, so that its newest key can't be destroyed in
    between.
    """
    rows = tx.execute(_IN_ORDER.with_for_update()).all()
    epoch = vault.refresh()
    behind = [workspace_id for workspace_id, at in rows if at != epoch]
    for workspace_id in behind:
        tx.execute(
            update(workspaces)
            .where(in_workspace(workspaces, workspace_id))
            .values(key_epoch=epoch, key_check=vault.check_value(workspace_id, epoch))
        )
    return len(behind)


def workspaces_behind(tx: Transaction) -> tuple[str, ...]:
    """Ids of the workspaces with a key that is not wrapped by the epoch of the workspace."""
    rows = tx.execute(
        select(workspaces.c.workspace_id)
        .join(person_keys, in_same_workspace(person_keys, workspaces))
        .where(person_keys.c.epoch != workspaces.c.key_epoch)
        .distinct()
        .order_by(workspaces.c.workspace_id)
    )
    return tuple(rows.scalars())


def rewrap(
    tx: Transaction, vault: Vault, workspace_id: str, after: str, most: int
) -> tuple[str, ...]:
    """
    Wrap older keys of one workspace anew: at most *most*, of person ids greater than *after*.

    Returns the ids of the people whose keys were wrapped, in order. Locked keys are skipped, since
    waiting for them could end in a deadlock: call this again until :func:`workspaces_behind` finds
    none. Raises :class:`KeyRingError` for a key that can't be opened.
    """
    epoch = tx.execute(
        select(workspaces.c.key_epoch)
        .where(in_workspace(workspaces, workspace_id))
        .with_for_update(read=True)
    ).scalar_one()
    behind = (
        select(*WRAPPED_KEY)
        .where(
            in_workspace(person_keys, workspace_id),
            person_keys.c.person_id > after,
            person_keys.c.epoch != epoch,
        )
        .order_by(person_keys.c.person_id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    keys = [WrappedKey(*row) for row in tx.execute(behind)]
    if keys:
        tx.execute(
            _ANEW.where(in_workspace(person_keys, workspace_id)),
            [{"of": key.person_id, "to": epoch, "anew": _anew(vault, key, epoch)} for key in keys],
        )
    return tuple(key.person_id for key in keys)


def epochs_in_use(tx: Transaction) -> frozenset[str]:
    """The epochs of all workspaces and of all wrapped keys."""
    at = tx.execute(select(workspaces.c.key_epoch)).scalars()
    wrapping = tx.execute(select(person_keys.c.epoch).distinct()).scalars()
    return frozenset(at) | frozenset(wrapping)


def hold_epochs(tx: Transaction) -> None:
    """Lock the epochs of all workspaces until this transaction ends."""
    tx.execute(_IN_ORDER.with_for_update()).all()


def _anew(vault: Vault, key: WrappedKey, epoch: str) -> bytes:
    try:
        return vault.rewrapped(key, epoch)
    except KeyRingError as fault:
        raise KeyRingError(
            f"the key of person {key.person_id} in workspace {key.workspace_id} cannot be wrapped "
            f"anew: {fault}"
        ) from fault
