"""Nghị định 30/2020/NĐ-CP as typed rows: elements, page, formats, kinds. Rows only, no logic."""
