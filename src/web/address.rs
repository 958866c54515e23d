//! Under which address phones reach this computer, when it has several.

use std::net::{IpAddr, SocketAddr};

/// The addresses of this computer that others may reach, the likeliest first; loopback last.
pub fn addresses() -> Vec<IpAddr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<(u8, IpAddr)> = interfaces
        .iter()
        .filter(|interface| !interface.is_link_local())
        .map(|interface| (unlikeliness(&interface.name, interface.ip()), interface.ip()))
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, ip)| ip).collect()
}

/// Private IPv4 addresses on real interfaces are what a router in a hall gives out.
fn unlikeliness(interface: &str, ip: IpAddr) -> u8 {
    // Containers and virtual machines have networks of their own, which no phone is in.
    let virtual_network = ["br-", "docker", "lxc", "tun", "veth", "virbr", "vmnet", "wg"];
    let is_virtual = virtual_network.iter().any(|prefix| interface.starts_with(prefix));
    match ip {
        ip if ip.is_loopback() => 4,
        _ if is_virtual => 3,
        IpAddr::V6(_) => 2,
        IpAddr::V4(v4) => u8::from(!v4.is_private()),
    }
}

/// The address to show for a server that listens on `listening`, reached by `name` where it has one.
pub fn url(listening: SocketAddr, name: Option<&str>, tls: bool) -> String {
    let (scheme, default_port) = if tls { ("https", 443) } else { ("http", 80) };
    let ip = || match listening.ip() {
        ip if ip.is_unspecified() => addresses().first().copied().unwrap_or(ip),
        ip => ip,
    };
    let host = name.map_or_else(|| in_url(ip()), str::to_owned);
    match listening.port() {
        port if port == default_port => format!("{scheme}://{host}/"),
        port => format!("{scheme}://{host}:{port}/"),
    }
}

fn in_url(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("[{v6}]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_shown_is_one_that_phones_can_reach() {
        let mut of = [
            ("lo", "127.0.0.1"),
            ("docker0", "172.17.0.1"),
            ("eth0", "fd00::5"),
            ("wlan0", "192.168.1.5"),
            ("eth1", "203.0.113.5"),
        ];
        of.sort_by_key(|(interface, ip)| unlikeliness(interface, ip.parse().unwrap()));
        assert_eq!(of.map(|(interface, _)| interface), ["wlan0", "eth1", "eth0", "docker0", "lo"]);
    }

    #[test]
    fn ports_and_figures_stand_as_browsers_want_them() {
        let check = |listening: &str, name, tls, expected| {
            assert_eq!(url(listening.parse().unwrap(), name, tls), expected);
        };
        check("127.0.0.1:8080", None, false, "http://127.0.0.1:8080/");
        check("192.168.1.5:80", None, false, "http://192.168.1.5/");
        check("[fd00::5]:8080", None, false, "http://[fd00::5]:8080/");
        check("0.0.0.0:443", Some("konferenz.example"), true, "https://konferenz.example/");
    }
}
