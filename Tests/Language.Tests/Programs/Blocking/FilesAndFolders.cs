// Files and folders, in blocking regions
// Expected: suspends
// Twins: 1
using System.IO;

namespace Programs.Blocking.FilesAndFolders;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            for (var i = 0; i < 3; i++)
                File.WriteAllText(Path.Combine(folder.FullName, $"{i}.txt"), $"line {i}\nend");
            foreach (var file in Directory.EnumerateFiles(folder.FullName).Order())
                log.Step($"{Path.GetFileName(file)}: {File.ReadAllText(file)}");
            foreach (var line in File.ReadLines(Path.Combine(folder.FullName, "1.txt")))
                log.Step(line);
            log.Step(folder.GetFiles().Length + folder.EnumerateFiles("*.txt").Count());
            using (var stream = new FileStream(Path.Combine(folder.FullName, "0.txt"), FileMode.Open))
            {
                var buffer = new byte[4];
                log.Step(stream.Read(buffer, 0, 4) + buffer[0]);
                log.Step(stream.ReadByte());
                stream.ReadExactly(buffer, 0, 1);
                log.Step(buffer[0]);
            }

            log.Step(File.Exists(Path.Combine(folder.FullName, "9.txt")));
            log.Step(File.ReadAllText(path: Path.Combine(folder.FullName, "9.txt")));
        }
        catch (FileNotFoundException exception)
        {
            log.Step(Path.GetFileName(exception.FileName!));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
