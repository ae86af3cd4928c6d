using System.Diagnostics;
namespace GoroutineGen.EndToEnd.Tests.Samples;

public class EchoTests
{
    [Test]
    [Platform("Linux,MacOsX", Reason = "others have no kill")]
    public void Every_line_comes_back_and_the_server_ends_when_it_is_asked_to()
    {
        using var server = ProgramProcess.Start("Echo", "serve", "--port", "0");
        var port = server.ReadLine()!.Split(':')[^1];

        var clients = ProgramProcess.Run("Echo", "call", "--port", port, "--clients", "20", "--messages", "5");
        using (var kill = Process.Start("kill", ["-TERM", $"{server.Id}"])) kill.WaitForExit();
        var served = server.Finish();

        Assert.That(clients.Text, Is.EqualTo("20 clients, 5 messages each: 100 came back\n"), clients.ToString());
        Assert.That(served.Text, Is.EqualTo("served 20 connections, 2050 bytes\n"), served.ToString());
        Assert.That(served.ExitCode, Is.Zero, served.ToString());
    }
}
