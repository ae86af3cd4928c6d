using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Runtime.Tests;

/// <summary>The overloads for each number of arguments are written by a script, and are part of the repository all the same.</summary>
public class OverloadsTests
{
    [Test]
    public void TheFilesAreWhatTheScriptWrites()
    {
        var written = Directory.CreateTempSubdirectory("overloads").FullName;
        try
        {
            using var script = Process.Start("bash", [Path.Combine(Root(), "build", "overloads"), written]);
            script.WaitForExit();
            Assert.That(script.ExitCode, Is.Zero);
            var files = Directory.GetFiles(written, "*.cs", SearchOption.AllDirectories);
            Assert.That(files, Has.Length.EqualTo(6));
            foreach (var file in files)
            {
                var committed = Path.Combine(Root(), "Runtime", Path.GetRelativePath(written, file));
                var text = File.ReadAllText(committed).ReplaceLineEndings("\n");
                Assert.That(text, Is.EqualTo(File.ReadAllText(file)), $"Run build/overloads: {committed}");
            }
        }
        finally
        {
            Directory.Delete(written, recursive: true);
        }
    }

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
