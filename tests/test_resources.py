"""The program finds its own files in a checkout and in an installed package."""

from pathlib import Path

import pytest

from ungeplan import resources


def test_a_checkout_has_its_resources_beside_the_package():
    assert resources.folder() == Path(__file__).parent.parent / "resources"


def test_an_installed_package_has_its_resources_inside(tmp_path):
    package = tmp_path / "site-packages" / "ungeplan"
    (package / "_resources").mkdir(parents=True)

    assert resources.folder(package) == package / "_resources"


def test_a_folder_of_somebody_else_beside_an_installed_package_is_not_ours(tmp_path):
    package = tmp_path / "site-packages" / "ungeplan"
    package.mkdir(parents=True)
    (tmp_path / "site-packages" / "resources").mkdir()

    with pytest.raises(resources.ResourcesMissing, match="Install ungeplan again"):
        resources.folder(package)
