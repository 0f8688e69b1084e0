"""How admins set Kith up in their workspace."""

from bot.admin.service import AdminService

__all__ = ["AdminService"]
