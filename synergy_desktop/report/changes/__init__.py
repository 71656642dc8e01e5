"""What has changed between two states of a paper, block by block, and how that is shown.

``marked`` is the way in. It compares blocks, not dossiers: whatever a section prints is compared.
"""
