using GoroutineGen.Corpora.Tests.Harness;

File.WriteAllText(CorporaPage.Path, CorporaPage.Write());
Console.WriteLine($"Wrote {CorporaPage.Path}");
