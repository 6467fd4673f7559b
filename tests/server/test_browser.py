"""The server's page in a real browser that runs no scripts, by keys alone."""

import shutil

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.server.serving import OWNER, PASSWORD, Computer, running

NO_BROWSER = "Install chromium and chromium-driver: packaging/linux/test_browser.sh"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("browser")
    with running(folder) as served:
        computer = Computer(folder, "first").set_up()
        computer.connect(served)
        computer.sync()
        yield served


@pytest.fixture(scope="module")
def browser(server):
    driver = shutil.which("chromedriver")
    if driver is None:
        pytest.fail(NO_BROWSER)
    options = webdriver.ChromeOptions()
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--window-size=1366,768",
        "--blink-settings=scriptEnabled=false",
    ):
        options.add_argument(flag)
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    opened.implicitly_wait(10)
    opened.get(server.url)
    yield opened
    opened.quit()


def typed(browser, *keys):
    for each in keys:
        browser.switch_to.active_element.send_keys(each)


def test_the_owner_signs_in_makes_a_key_and_signs_out_by_keys_alone(browser, server):
    typed(browser, OWNER, Keys.TAB, PASSWORD, Keys.ENTER)
    assert browser.find_element(By.ID, "computers").is_displayed()

    browser.find_element(By.CSS_SELECTOR, "#keys summary").send_keys(Keys.ENTER)
    browser.find_element(By.ID, "k-name").send_keys("Web shop", Keys.ENTER)
    key = browser.find_element(By.CSS_SELECTOR, "section.told code").text
    browser.find_element(By.CSS_SELECTOR, "header button").send_keys(Keys.ENTER)

    assert len(key) > 20
    assert browser.find_element(By.ID, "email").is_displayed()
    assert browser.get_cookies() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 640, 360])
def test_nothing_of_the_page_lies_outside_of_it(browser, scheme, width):
    if "Sign in" in browser.title:
        typed(browser, OWNER, Keys.TAB, PASSWORD, Keys.ENTER)
        assert browser.find_element(By.ID, "computers").is_displayed()
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    size = {"width": width, "height": 768, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    page = browser.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]

    assert page["width"] <= width
