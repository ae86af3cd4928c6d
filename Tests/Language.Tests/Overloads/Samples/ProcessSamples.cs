using System.Diagnostics;
using System.Security;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for processes.</summary>
internal static class ProcessSamples
{
    private const string Process = "System.Diagnostics.Process";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add($"{Process}#this", _ => Ended(), scene => scene.WaitsInVain() ? Running(scene) : Ended(), _ => new Process());
        catalogue.Add($"{Process}.Start#this", _ => new Process { StartInfo = new("true") }, _ => new Process(),
            _ => new Process { StartInfo = new("no such program") });
        catalogue.Add("System.Diagnostics.ProcessStartInfo", _ => new ProcessStartInfo("true"), _ => new ProcessStartInfo());
        catalogue.Add($"{Process}#fileName", _ => "true", _ => "no such program", _ => "");
        catalogue.Add($"{Process}#string arguments", _ => "argument");
        catalogue.Add("System.Collections.Generic.IEnumerable<string>#arguments", _ => new[] { "one", "two" });
        catalogue.Add([$"{Process}#userName", $"{Process}#domain"], _ => "nobody");
        catalogue.Add("System.Security.SecureString", _ => new SecureString());
        catalogue.Add($"{Process}#milliseconds", scene => scene.IsShort ? 5 : 60_000, _ => 0, _ => -2);
    }

    private static Process Ended()
    {
        var process = System.Diagnostics.Process.Start("true");
        process.WaitForExit();
        return process;
    }

    private static Process Running(Scene scene)
    {
        var process = System.Diagnostics.Process.Start("sleep", "10");
        var id = process.Id;
        scene.AtEnd(() =>
        {
            using var running = System.Diagnostics.Process.GetProcessById(id);
            running.Kill();
        });
        return process;
    }
}
